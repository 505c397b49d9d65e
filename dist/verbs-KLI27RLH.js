import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  runVerb
} from "./chunk-XU6E4SRD.js";
import "./chunk-ICRSZE4X.js";
export {
  runVerb
};
