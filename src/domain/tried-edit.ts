/** A change to try on a map. Without an organisation, a seat goes on speaking for whom it spoke for. */
export type TriedEdit =
  | { readonly kind: 'end-person'; readonly personId: string }
  | { readonly kind: 'end-seat'; readonly seatId: string }
  | { readonly kind: 'end-partnership'; readonly partnershipId: string }
  | {
      readonly kind: 'move-seat' | 'fill-seat'
      readonly seatId: string
      readonly personId: string
      readonly organisationId?: string
    }
