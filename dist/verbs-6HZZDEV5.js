import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  runVerb
} from "./chunk-YGEJRYLZ.js";
import "./chunk-ICRSZE4X.js";
export {
  runVerb
};
