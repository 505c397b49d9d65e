import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openRecordedFile
} from "./chunk-5HGVUCSG.js";
import "./chunk-TI5PDL3S.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-PI7FYQRL.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/recorded-answers.ts
var openAnswerFile = (file) => openRecordedFile({ ...file, whereToLook: "The path of recorded answers is relative to the folder of the candidate file." });
export {
  openAnswerFile
};
