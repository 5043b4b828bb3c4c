/** The environment of the app's other processes: what holds a secret stays in main. Pure. */

type Environment = Readonly<Record<string, string | undefined>>

/** Names of what signs in somewhere, by the habits of tools; the proxy's own sign-in goes by another way. */
const SECRET =
  /^AWS_|SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|(?:API|ACCESS|PRIVATE|SIGNING|ENCRYPTION)_?KEY/i

/** @returns everything but what is named like a secret */
export function childEnvironment(environment: Environment): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && !SECRET.test(name)) kept[name] = value
  return kept
}
