import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openHttpExchange
} from "./chunk-ZVEF5K7F.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";
export {
  openHttpExchange
};
