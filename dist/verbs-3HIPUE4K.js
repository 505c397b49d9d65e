import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  runVerb
} from "./chunk-Q6CY4R5Q.js";
import "./chunk-ICRSZE4X.js";
export {
  runVerb
};
