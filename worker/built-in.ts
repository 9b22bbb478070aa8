/**
 * What the bundler writes into the worker (worker/local/build.ts), so that the local and the deployed worker are the
 * same bytes: a binding would have to be given twice, and a variable of Cloudflare's holds 5 KB at the most.
 */
declare const BATON_SNIPPET: string
declare const BATON_VERSION: string

/** The snippet served at /baton.js. */
export const snippetText: string = BATON_SNIPPET
/** The version in package.json. */
export const version: string = BATON_VERSION
