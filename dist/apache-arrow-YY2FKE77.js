import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import "./chunk-ICRSZE4X.js";

// artifact-left-out:apache-arrow
var refuse = () => {
  throw new Error("This program only uploads artifacts: apache-arrow is left out of its bundle.");
}, Extract = refuse, tableFromIPC = refuse, apache_arrow_default = { Extract: refuse };
export {
  Extract,
  apache_arrow_default as default,
  tableFromIPC
};
