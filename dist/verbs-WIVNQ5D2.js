import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  runVerb
} from "./chunk-YQRG4R5A.js";
import "./chunk-ICRSZE4X.js";
export {
  runVerb
};
