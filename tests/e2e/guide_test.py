"""docs/rules.md, followed to the letter."""

import pathlib
import re
import shlex
import shutil
import unittest

from program import ProgramTest

ROOT = pathlib.Path(__file__).parents[2]
RULES = "my-rules/courier.toml"
# A fenced block with its language, or indented lines: commands.
BLOCK = re.compile(r"^```(\w*)\n((?:(?!```)[^\n]*\n)*)```$|^((?: {4}[^\n]*\n)+)", re.MULTILINE)
# What the guide says is to be mended after its first check.
MENDS = (("strip-spam", "strip-span"), (r"mistake\? .*'", r"mistake\?( .*)?'"))


def plain(line):
    """A line without the scores, which differ from model to model."""
    return re.sub(r"\d\.\d\d\b", "N", line).rstrip()


class GuideTest(ProgramTest):
    def follow(self, command):
        """What a command of the guide prints."""
        words = shlex.split(command)
        if words[0] == "cp":
            shutil.copy(ROOT / words[1], self.folder / words[2])
            return ""
        if words[0] == "mkdir":
            self.add("my-rules/pages/marigold.html", (self.folder / "marigold.html").read_bytes())
            return ""
        self.assertEqual(words[0], "descale", command)
        rules = self.folder / RULES
        text = rules.read_text() if rules.exists() else ""
        if words[1:3] == ["rules", "check"] and MENDS[0][0] in text:
            printed = self.run_program(*words[1:], exit_code=2).stdout
            for wrong, right in MENDS:
                self.assertIn(wrong, text)
                text = text.replace(wrong, right)
            rules.write_text(text)
        else:
            fails = words[1:3] == ["rules", "test"] and 'state = "trial"' in text
            printed = self.run_program(*words[1:], exit_code=1 if fails else 0).stdout
        return printed.decode()

    def expect_lines(self, shown, printed, command):
        """Each line of the guide is printed, in that order."""
        lines = iter([plain(line) for line in printed.splitlines()])
        for line in filter(None, map(plain, shown.splitlines())):
            if line != "...":
                # The end of a line is enough where counts stand in front.
                self.assertTrue(any(seen.endswith(line) for seen in lines), f"{command}: {line!r} is not in\n{printed}")

    def test_each_step_does_what_it_says(self):
        printed, command, outputs = "", "", 0
        for match in BLOCK.finditer((ROOT / "docs/rules.md").read_text()):
            language, block, commands = match.groups()
            if commands:
                command = commands.strip()
                printed = self.follow(command)
            elif language == "toml":
                path = self.folder / RULES
                before = path.read_text() + "\n" if path.exists() else ""
                self.add(RULES, before + block)
            else:
                self.expect_lines(block, printed, command)
                outputs += 1
        self.assertGreaterEqual(outputs, 9)


if __name__ == "__main__":
    unittest.main()
