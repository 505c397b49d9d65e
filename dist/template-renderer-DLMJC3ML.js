import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  createTemplateRenderer
} from "./chunk-GYEZOL2G.js";
import "./chunk-5IJ6RBNL.js";
import "./chunk-BJKGTWWC.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";
export {
  createTemplateRenderer
};
