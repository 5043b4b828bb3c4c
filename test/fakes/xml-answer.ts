/** Answers of a store in XML, for the scripted server. */
import type { ScriptedAnswer } from './scripted-server.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'

/** @param inside children of the root element */
export function xmlAnswer(
  root: string,
  inside: string,
  headers: Record<string, string> = {},
): ScriptedAnswer {
  return {
    headers: { 'content-type': 'application/xml', ...headers },
    body: `${DECLARATION}<${root} ${NAMESPACE}>${inside}</${root}>`,
  }
}

export function xmlError(status: number, code: string): ScriptedAnswer {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `${DECLARATION}<Error><Code>${code}</Code><Message>no</Message><RequestId>r1</RequestId></Error>`,
  }
}
