import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import "./chunk-ICRSZE4X.js";

// src/world/recorded-scores.ts
import { resolve } from "node:path";
async function openRecordedScores({ path }, { name, folder }) {
  let [{ openRecordedFile }, { loadRecordedScores }] = await Promise.all([
    import("./recorded-file-NQLQMNG6.js"),
    import("./recorded-scores-I6CMNVJJ.js")
  ]);
  return loadRecordedScores(name, openRecordedFile({ name: path, path: resolve(folder, path), whereToLook: "The path of recorded scores is relative to the folder of the suite file." }));
}
export {
  openRecordedScores
};
