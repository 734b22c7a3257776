import { createContext, useContext } from 'react'
import type { Device } from './device'

const DeviceContext = createContext<Device | null>(null)

export const DeviceProvider = DeviceContext.Provider

export function useDevice(): Device {
  const device = useContext(DeviceContext)
  if (device === null) throw new Error('useDevice needs a DeviceProvider above it')
  return device
}
