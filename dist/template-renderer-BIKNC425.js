import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  createTemplateRenderer
} from "./chunk-3VI7JI2D.js";
import "./chunk-BZFSTERM.js";
import "./chunk-VIDJRIJJ.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";
export {
  createTemplateRenderer
};
