/** The bridge between page and main: turns `File` objects into paths and forwards named calls; no logic beyond. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { exposedBridge } from './exposed-bridge.ts'

contextBridge.exposeInMainWorld(
  'slipway',
  exposedBridge<File>({
    invoke: (name, args) => ipcRenderer.invoke(name, args),
    listen: (name, listener) => {
      const withoutEvent = (_event: unknown, payload: unknown) => listener(payload)
      ipcRenderer.on(name, withoutEvent)
      return () => ipcRenderer.removeListener(name, withoutEvent)
    },
    pathOf: (file) => webUtils.getPathForFile(file),
  }),
)
