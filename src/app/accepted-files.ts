/** What the file window offers first; the readers decide what they can read. */
export const acceptedFiles =
  '.xlsx,.csv,.tsv,.txt,.html,.htm,.json,.zip,.gexf,.graphml,.cyjs,.net,.dl,.xml'
