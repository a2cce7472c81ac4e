"""A generator of web pages in many languages whose text is known; see README.md."""
