import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  runVerb
} from "./chunk-WXHX4CLB.js";
import "./chunk-ICRSZE4X.js";
export {
  runVerb
};
