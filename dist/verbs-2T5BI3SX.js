import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  runVerb
} from "./chunk-YF5SMM4P.js";
import "./chunk-ICRSZE4X.js";
export {
  runVerb
};
