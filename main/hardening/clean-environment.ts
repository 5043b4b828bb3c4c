/**
 * Takes out of the environment what would change how Node, Electron or the database's binding run. Fuses shut most
 * of it out before the first line of ours; what Node reads later, and what child processes would inherit, goes here.
 */

/** `NODE_TLS_REJECT_UNAUTHORIZED=0` turns the checks of certificates off, `LIBSQL_JS_DEV` loads another binding. */
const unwanted = /^(NODE_|ELECTRON_|LIBSQL_|UV_|SSLKEYLOGFILE$|OPENSSL_CONF$|LD_PRELOAD$|DYLD_)/i

/** @param environment of this process; changed in place */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) if (unwanted.test(name)) delete environment[name]
}
