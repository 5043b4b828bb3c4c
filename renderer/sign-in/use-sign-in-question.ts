/** Follows what the person is asked to sign in with. */
import { useEffect, useSyncExternalStore } from 'react'
import type { SignInQuestion } from '../../contract/sign-in.ts'
import { createObservable } from '../app/observable.ts'
import { ask } from '../bridge/bridge.ts'

const question = createObservable<SignInQuestion | null>(null)

/** @returns null while nothing is asked */
export function useSignInQuestion(): SignInQuestion | null {
  useEffect(() => {
    // Asked before this page was there.
    void ask('sign-in:question', undefined).then((reply) => {
      if (reply.ok) question.set(reply.value)
    })
    return window.slipway.on('sign-in:asked', question.set)
  }, [])
  return useSyncExternalStore(question.subscribe, question.snapshot)
}
