import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  EdgeError,
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/candidate/server-addresses.ts
function listAddresses({ name, baseUrl, serve }) {
  let addresses = (serve === void 0 ? [baseUrl] : [baseUrl, serve.ready.url]).map((text) => {
    let url = URL.parse(text);
    if (url === null) throw new InputError(`candidate ${name}: ${JSON.stringify(text)} is no URL`);
    let port = url.port === "" ? url.protocol === "https:" ? 443 : 80 : Number(url.port);
    return { host: url.hostname.replace(/^\[|\]$/g, ""), port };
  });
  return addresses.filter(({ host, port }, index) => addresses.findIndex((other) => other.host === host && other.port === port) === index);
}
async function requireFree(addresses, serving, name) {
  for (let address of addresses)
    if (await serving.isTaken(address))
      throw new EdgeError({
        edge: "serve",
        message: `${describeAddress(address)}, where ${name} is to listen, is in use already`,
        cure: `End what listens there (\`ss -ltnp 'sport = :${address.port}'\` shows it), or give the candidate another port. To measure a server that runs already, take serve out of the candidate.`,
        retryable: !0
      });
}
var describeAddress = ({ host, port }) => `port ${port} of ${host}`;

export {
  listAddresses,
  requireFree,
  describeAddress
};
