import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  ledgerOf,
  openCache
} from "./chunk-Y7VS6NPP.js";
import "./chunk-VQBJ5V3L.js";
import "./chunk-PC2WQODU.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-DTTH4UXF.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";
export {
  ledgerOf,
  openCache
};
