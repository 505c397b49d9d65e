import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openKeptEmbeddings,
  openProfileDesk
} from "./chunk-6CSCJDS6.js";
import "./chunk-6PWY2SJZ.js";
import "./chunk-ICRSZE4X.js";
export {
  openKeptEmbeddings,
  openProfileDesk
};
