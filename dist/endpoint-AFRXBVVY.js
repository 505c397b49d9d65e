import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openEndpoint
} from "./chunk-I3F3LSGT.js";
import "./chunk-EK6Y3KYK.js";
import "./chunk-GQ55H2IL.js";
import "./chunk-6P46UH65.js";
import "./chunk-LSDXLQUN.js";
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
