import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  findPackageRoot
} from "./chunk-S3DBUBQW.js";
import "./chunk-ICRSZE4X.js";
export {
  findPackageRoot
};
