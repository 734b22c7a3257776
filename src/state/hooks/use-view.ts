import { useStore } from 'zustand'
import type { View } from '../view-store'
import { useServices } from './services'

/** The part of the view a component needs; it renders again only when that part changes. */
export function useView<Part>(select: (view: View) => Part): Part {
  return useStore(useServices().view.state, select)
}
