/** What an opened connection file is, before it is taken. */
import type { ConnectionFileSummary } from '../../contract/connection-file.ts'
import { RuleList } from '../policy/rule-list.tsx'
import { words } from '../words/words.ts'

export function FileSummary({ summary }: { summary: ConnectionFileSummary }) {
  const { setUpBy, endpoint, bucket, replaces, needsSecret, authorities, changesProxy, rules } = summary
  return (
    <div className="file-summary">
      <p>{words.connectionFile.setUpBy({ name: setUpBy })}</p>
      <p className="muted">{words.connectionFile.storage({ name: `${hostOf(endpoint)}/${bucket}` })}</p>
      {replaces !== null && <p>{words.connectionFile.replaces({ name: replaces })}</p>}
      {needsSecret && <p>{words.connectionFile.needsKey}</p>}
      {authorities > 0 && <p>{words.connectionFile.trusts({ count: authorities })}</p>}
      {changesProxy && <p>{words.connectionFile.changesProxy}</p>}
      <RuleList setBy={setUpBy} rules={rules} />
    </div>
  )
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint
}
