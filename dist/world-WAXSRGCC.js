import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openWorld
} from "./chunk-T2OUVEVU.js";
import "./chunk-VZ5ASGSJ.js";
import "./chunk-6PWY2SJZ.js";
import "./chunk-W2JIOW6A.js";
import "./chunk-PZX4F2R4.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";
export {
  openWorld
};
