import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/world/opening.ts
function readHubToken({ environment, maskSecret }) {
  let token = environment.HF_TOKEN;
  return token !== void 0 && token !== "" && maskSecret(token), token;
}

export {
  readHubToken
};
