export const controls: {
  threat: number
  what: string
  file: string
  control: string
  without: string
  test: string
}[]
