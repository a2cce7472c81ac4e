"""All families of templates. A family is for training or for testing, never both:
a model that only knows the makers it has seen fails on the others."""
from . import blogs, companies, forums, manuals, media, news, portals, shops

ALL = tuple(family for module in (news, blogs, portals, forums, manuals, shops, companies, media)
            for family in module.FAMILIES)
