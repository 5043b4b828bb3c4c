/**
 * Which rows stand where: those of each drop in their order, and those that failed together in a section of their own.
 * Changes are gathered and put in place when someone looks, so that clearing 100,000 rows costs one pass.
 */
import { NEEDS_YOU } from '../../contract/views.ts'
import type { Upload } from './upload.ts'

export interface Section {
  /** The drop, or NEEDS_YOU. */
  id: string
  /** The dropped folder's own name; empty where several things were dropped together. */
  name: string
  /** Epoch milliseconds. */
  addedAt: number
  ids: readonly string[]
  /** Counts up when rows came, went or moved. */
  layout: number
}

export interface QueueOutline {
  /** The upload is new, or its state is another. */
  changed(upload: Upload): void
  removed(id: string): void
  /** Null where no row ever stood in it, or all were taken off the list. */
  section(id: string): Section | null
  /** All of them, in the order they were dropped. */
  sections(): Section[]
  /** Ids of sections whose rows are others than when this was asked last. */
  takeChanged(): Set<string>
}

interface Place {
  section: MutableSection
  /** Counts up over all uploads. */
  order: number
  batch: MutableSection
}

interface MutableSection extends Section {
  ids: string[]
  /** To be taken out, and to be put in. */
  out: Set<string>
  in: Map<string, number>
  /** Uploads of the drop that are in the list, wherever they stand. */
  members: number
}

export function createQueueOutline(): QueueOutline {
  const places = new Map<string, Place>()
  const needsYou = newSection(NEEDS_YOU, '', 0)
  const batches = new Map<string, MutableSection>()
  let changed = new Set<MutableSection>()
  let order = 0

  function enter(section: MutableSection, id: string, place: number): void {
    if (!section.out.delete(id)) section.in.set(id, place)
    changed.add(section)
  }

  function leave(section: MutableSection, id: string): void {
    if (!section.in.delete(id)) section.out.add(id)
    changed.add(section)
  }

  function firstSeen(upload: Upload): Place {
    const top = topFolder(upload.folder)
    const batch = batches.get(upload.batch) ?? newSection(upload.batch, top, upload.addedAt)
    batches.set(upload.batch, batch)
    if (batch.name !== top) batch.name = ''
    batch.members++
    const section = upload.state.kind === 'failed' ? needsYou : batch
    const place = { section, order: order++, batch }
    places.set(upload.id, place)
    enter(section, upload.id, place.order)
    return place
  }

  function settle(section: MutableSection): void {
    if (section.out.size === 0 && section.in.size === 0) return
    if (section.out.size > 0) section.ids = section.ids.filter((id) => !section.out.has(id))
    const last = placeOf(section.ids.at(-1))
    const entering = [...section.in.entries()].sort(([, one], [, other]) => one - other)
    for (const [id] of entering) section.ids.push(id)
    const [first] = entering
    if (first !== undefined && first[1] < last)
      section.ids.sort((one, other) => placeOf(one) - placeOf(other))
    section.out.clear()
    section.in.clear()
    section.layout++
  }

  const placeOf = (id: string | undefined) => (id === undefined ? -1 : (places.get(id)?.order ?? -1))

  function settled(section: MutableSection): Section {
    settle(section)
    return section
  }

  return {
    changed(upload) {
      const place = places.get(upload.id)
      if (place === undefined) {
        firstSeen(upload)
        return
      }
      const section = upload.state.kind === 'failed' ? needsYou : place.batch
      if (section === place.section) return
      leave(place.section, upload.id)
      enter(section, upload.id, place.order)
      place.section = section
    },
    removed(id) {
      const place = places.get(id)
      if (place === undefined) return
      leave(place.section, id)
      places.delete(id)
      place.batch.members--
      changed.add(place.batch)
      if (place.batch.members === 0) batches.delete(place.batch.id)
    },
    section(id) {
      const section = id === NEEDS_YOU ? needsYou : batches.get(id)
      return section === undefined ? null : settled(section)
    },
    sections: () => [needsYou, ...batches.values()].map(settled),
    takeChanged() {
      const ids = new Set<string>()
      for (const section of changed) ids.add(section.id)
      changed = new Set()
      return ids
    },
  }
}

function newSection(id: string, name: string, addedAt: number): MutableSection {
  return { id, name, addedAt, ids: [], layout: 0, out: new Set(), in: new Map(), members: 0 }
}

function topFolder(folder: string): string {
  const end = folder.indexOf('/')
  return end === -1 ? folder : folder.slice(0, end)
}
