/** What something costs in this process's own processor time: unlike the wall's, it does not know what else runs here. */

/** @returns reads the processor time spent since, user and system, in milliseconds */
export function cpuClock(): () => number {
  const begin = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(begin)
    return (user + system) / 1_000
  }
}
