/// What each target may import, besides the standard library: the drawing of DESIGN.md, as a table.
///
/// A new target needs a row, and a row is a decision: arrows only go down.
let allowedImports: [String: Set<String>] = core.merging(edges) { row, _ in row }

/// The program without the world: no Foundation, no C library, no clock, no disk. `CSHA256` is
/// arithmetic.
let core: [String: Set<String>] = [
  "CSHA256": [],
  "Text": [],
  "JSON": [],
  "Model": ["Text", "CSHA256"],
  "Typography": ["Text"],
  "Display": ["Text"],
  "Reader": ["Text", "Model", "Typography", "Display"],
  "Ingest": ["Text", "JSON", "Model"],
]

private let edges: [String: Set<String>] = [
  "Store": ["Text", "JSON", "Model", "Glibc", "CFileSystem"],
  "Web": ["Glibc", "CSpawn"],
  "Terminal": [
    "Text", "Display", "CNcurses", "CSignals", "CCellWidth", "Glibc", "Synchronization",
  ],
  "kiosque": [
    "Text", "JSON", "Model", "Typography", "Display", "Reader", "Ingest", "Store", "Web",
    "Terminal", "CEdition", "ArgumentParser", "Glibc", "Synchronization",
  ],
  // Tools of the house, and what only C can say.
  "unicode-tables": ["Glibc"],
  "LoopbackWeb": ["Glibc"],
  "kiosque-bench": [
    "Text", "JSON", "Model", "Typography", "Display", "Reader", "Ingest", "Store", "CHeap",
    "CSpawn", "LoopbackWeb", "ArgumentParser", "Glibc",
  ],
  "CCellWidth": [], "CEdition": [], "CFileSystem": [], "CHeap": [], "CNcurses": [], "CSignals": [],
  "CSpawn": [],
]
