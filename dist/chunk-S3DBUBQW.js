import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/edges/package-root.ts
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
function findPackageRoot() {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (; !existsSync(join(folder, "schemas", "suite.schema.json")); ) {
    let parent = dirname(folder);
    if (parent === folder) throw new Error("the package is incomplete: its folder schemas/ is missing");
    folder = parent;
  }
  return folder;
}

export {
  findPackageRoot
};
