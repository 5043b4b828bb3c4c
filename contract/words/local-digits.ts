/** One rule for digits: what is counted is written in the digits of the person's region, what is copied stays as it is. */

/** Digits that stand alone. In names (`S3`, `eu-central-1`, `CRC-32`), addresses and a copied `(2)` they belong to those. */
const alone = /(?<![\p{Script=Latin}\p{N}_.:/=#(-]|\d,)\d+(?!\p{Script=Latin}|\p{N}|[_:/-]|[.,]\d)/gu

const formats = new Map<string, Intl.NumberFormat>()

/**
 * @param message of a catalog, before it is filled: what fills it is formatted already, or someone else's
 * @param locale BCP 47, such as `ar-EG`, which writes 12 as ١٢, or `ar-AE`, which does not
 */
export function localDigits(message: string, locale: string): string {
  let format = formats.get(locale)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { useGrouping: false })
    formats.set(locale, format)
  }
  const { format: write } = format
  return message.replace(alone, (digits) => write(Number(digits)))
}
