import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  runVerb
} from "./chunk-WNENQIAW.js";
import "./chunk-ICRSZE4X.js";
export {
  runVerb
};
