import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  watchInterrupts
} from "./chunk-MYZLMAEG.js";
import "./chunk-ICRSZE4X.js";
export {
  watchInterrupts
};
