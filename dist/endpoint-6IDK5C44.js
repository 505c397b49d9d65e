import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openEndpoint
} from "./chunk-CNE2HBH4.js";
import "./chunk-QT7LP2OA.js";
import "./chunk-H52RI2GL.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";
export {
  openEndpoint
};
