/** Gathers the messages of one turn, so that a line between processes is crossed once for all of them. */

/**
 * @param send carries a turn's messages, in order
 * @param afterThisTurn runs its argument once what is under way has had its say
 */
export function batchMessages<Message>(
  send: (messages: Message[]) => void,
  afterThisTurn: (run: () => void) => void,
): (message: Message) => void {
  let batch: Message[] = []
  const flush = () => {
    const messages = batch
    batch = []
    send(messages)
  }
  return (message) => {
    if (batch.length === 0) afterThisTurn(flush)
    batch.push(message)
  }
}
