// What TypeScript may know of choose-steps.mjs.

export function chooseSteps<Step extends { name: string }>(steps: Step[], args: string[]): Step[]
