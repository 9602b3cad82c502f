"""Reports: views of a compilation, each a Text like any other, ready to be printed."""
