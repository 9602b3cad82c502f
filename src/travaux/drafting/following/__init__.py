"""Following: paragraphs and words through issues that came from outside, by comparing."""
