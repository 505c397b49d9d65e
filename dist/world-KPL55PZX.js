import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openWorld
} from "./chunk-75ZFE5QJ.js";
import "./chunk-NCTSCBHT.js";
import "./chunk-LYOWVD3J.js";
import "./chunk-IT2YKSNQ.js";
import "./chunk-BJKGTWWC.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";
export {
  openWorld
};
