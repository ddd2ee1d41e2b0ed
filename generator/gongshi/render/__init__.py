"""From the catalogue to pages: the frame by MkDocs and Material, the bodies by our templates."""
