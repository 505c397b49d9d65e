import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  embedTexts
} from "./chunk-ZPJSFUTA.js";
import "./chunk-BWS2U76F.js";
import "./chunk-J2THTO2P.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";
export {
  embedTexts
};
