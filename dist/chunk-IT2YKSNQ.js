import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// package.json
var package_default = { name: "poq-gate", version: "0.1.0" };

export {
  package_default
};
