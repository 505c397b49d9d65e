import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  ledgerOf,
  openCache
} from "./chunk-L33IZ7JC.js";
import "./chunk-KQJH2UEL.js";
import "./chunk-ELSEL2PY.js";
import "./chunk-NIW3JTIT.js";
import "./chunk-BP2XBMEC.js";
import "./chunk-DTTH4UXF.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";
export {
  ledgerOf,
  openCache
};
