import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openWorld
} from "./chunk-BMQY4HPV.js";
import "./chunk-IT2YKSNQ.js";
import "./chunk-W2JIOW6A.js";
import "./chunk-ILN72NZJ.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-BJKGTWWC.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";
export {
  openWorld
};
