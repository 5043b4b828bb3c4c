/** Which placeholders a message takes, read from its text by the compiler. */

/**
 * Placeholders that are filled with a text. Those of others (a file's name, what was searched for) may hold characters
 * that are invisible or turn the text around them, so these are made visible; those that Slipway itself wrote may not be
 * touched: dates in Arabic, say, hold marks of direction that belong to them.
 */
export const textArguments = {
  action: 'ours',
  day: 'ours',
  device: 'theirs',
  duration: 'ours',
  host: 'theirs',
  keys: 'ours',
  moment: 'ours',
  name: 'theirs',
  operation: 'theirs',
  percent: 'ours',
  search: 'theirs',
  sent: 'ours',
  size: 'ours',
  stamp: 'ours',
  time: 'ours',
  total: 'ours',
} as const satisfies Record<string, 'ours' | 'theirs'>
type TextArgument = keyof typeof textArguments

/** What fills a message: texts, and numbers where the message counts or formats them. */
export type MessageArguments<Message extends string> = {
  [Name in ArgumentNames<Message>]: IsNumber<Message, Name> extends true
    ? number
    : Name extends TextArgument
      ? string
      : 'Add this placeholder to textArguments'
}

type IsNumber<Message extends string, Name extends string> = Message extends
  | `${string}{${Name}, plural,${string}`
  | `${string}{${Name}, number${string}`
  ? true
  : false

/** Names in a text, where `{` begins a placeholder and `}` ends a branch. */
type ArgumentNames<Text extends string> =
  NextBrace<Text> extends ['{', infer Rest extends string]
    ? Rest extends `${infer Head}}${infer After}`
      ? Head extends `${infer Name}, ${string}`
        ? Name | InBranches<Rest>
        : Head | ArgumentNames<After>
      : never
    : NextBrace<Text> extends ['}', infer Rest extends string]
      ? InBranches<Rest>
      : never

/** Names in a placeholder after its own name, where `{` begins a branch and `}` ends the placeholder. */
type InBranches<Text extends string> =
  NextBrace<Text> extends ['{', infer Rest extends string]
    ? ArgumentNames<Rest>
    : NextBrace<Text> extends ['}', infer Rest extends string]
      ? ArgumentNames<Rest>
      : never

type NextBrace<Text extends string> = Text extends `${infer Before}{${infer Rest}`
  ? Before extends `${infer Shorter}}${string}`
    ? Text extends `${Shorter}}${infer Closed}`
      ? ['}', Closed]
      : never
    : ['{', Rest]
  : Text extends `${string}}${infer Rest}`
    ? ['}', Rest]
    : never
