package dev.weir.selectors.jsonpath.internal.regexp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexpTest {

    private static Regexp compiled(String pattern) {
        Compilation compilation = Regexp.compile(pattern, RegexpSyntax.INTEROPERABLE);
        assertThat(compilation).as(pattern).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).regexp();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "abc abc",
                "a|b b",
                "(ab)+ abab",
                "a? a",
                "a{3} aaa",
                "a{2,} aaaa",
                "a{0,2} aa",
                "a{2,3} aaa",
                ". ☺",
                ". 𝄞",
                "[abc] b",
                "[^abc] d",
                "[a-c] b",
                "[-a] -",
                "[a-] -",
                "[-] -",
                "[^-] a",
                "[^^] a",
                "[^] ^",
                "[a^] ^",
                "[.] .",
                "[*+?(){}|$] |",
                "[\\]] ]",
                "[\\[] [",
                "[\\-] -",
                "[\\\\] \\",
                "[\\^a] ^",
                "[&&] &",
                "[a&&b] &",
                "[0-9a-f] e",
                "[\\.-\\\\] Q",
                "[☺-𝄞] 𝄞",
                "\\. .",
                "\\\\ \\",
                "\\(\\)\\*\\+\\-\\.\\?\\[\\]\\^\\{\\|\\} ()*+-.?[]^{|}",
                "\\p{L} é",
                "\\p{Lu} É",
                "\\P{Lu} é",
                "[\\p{L}\\p{N}] 7",
                "[^\\p{L}] 7",
                "[\\P{L}] 7",
                "\\p{Nd} 7",
                "\\p{Ps} (",
                "\\p{Sc} €",
                "\\p{Zs} ` `",
                "\\p{Cn} \u0378",
                "\\P{Cn} a",
                "[\\p{C}x] \u0378",
                "[^\\p{C}] a",
                "\\P{C} a",
                "() ``",
                "`` ``",
                "(|a)b b",
                "- -",
                ", ,",
                "/ /",
                "@ @",
                "^a$ a",
                "(a(b(c)?)?)? ab"
            })
    void pattern_matches(String pattern, String text) {
        assertThat(compiled(pattern).matches(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "abc abcd",
                "abc xabc",
                "a|b ab",
                "a{3} aa",
                "a{2,3} aaaa",
                "[abc] d",
                "[^abc] a",
                "[a-c] d",
                "[.] a",
                "\\. a",
                "\\p{Lu} é",
                "\\P{Lu} É",
                "[^\\p{L}] a",
                "\\p{Cn} a",
                "\\P{Cn} \u0378",
                "[^\\p{C}] \u0378",
                "\\P{C} \u0001",
                "a ``"
            })
    void pattern_doesNotMatch(String pattern, String text) {
        assertThat(compiled(pattern).matches(text)).isFalse();
    }

    @Test
    void dot_excludesLineFeedAndCarriageReturnOnly() {
        for (String text : new String[] {"\t", "\u000b", "\u000c", "\u0085", "\u2028", "\u2029", "\0"}) {
            assertThat(compiled(".").matches(text)).isTrue();
        }
        assertThat(compiled(".").matches("\n")).isFalse();
        assertThat(compiled(".").matches("\r")).isFalse();
        assertThat(compiled(".*b").findsIn("a\nb")).isTrue();
        assertThat(compiled("a.b").findsIn("a\nb")).isFalse();
    }

    @Test
    void escapedControls_standForThemselves() {
        assertThat(compiled("\\n\\r\\t").matches("\n\r\t")).isTrue();
        assertThat(compiled("[\\n\\t]+").matches("\t\n")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "a)",
                "(a",
                "*",
                "+a",
                "?",
                "|*",
                "(*a)",
                "a**",
                "a+?",
                "a*+",
                "a{1}{2}",
                "{1}",
                "a{",
                "a{1",
                "a{1,2",
                "a{,2}",
                "a{a}",
                "a{2,1}",
                "a}",
                "]",
                "[",
                "[]",
                "[a",
                "[]a]",
                "[z-a]",
                "[a-b-c]",
                "[a--]",
                "[[]",
                "[a[b]",
                "[a-\\p{L}]",
                "[\\p{L}-a]",
                "[^a-b-]c]",
                "\\",
                "\\d",
                "\\w",
                "\\s",
                "\\b",
                "\\1",
                "\\x41",
                "\\u0041",
                "\\$",
                "\\/",
                "\\p",
                "\\p{",
                "\\p{}",
                "\\p{X}",
                "\\p{Cs}",
                "\\p{Latin}",
                "\\pL",
                "\\p{L l}",
                "(?:a)",
                "(?i)a",
                "(?=a)",
                "(?<n>a)",
                "\uD834",
                "[\uDD1E]"
            })
    void pattern_isMalformed(String pattern) {
        assertThat(Regexp.compile(pattern, RegexpSyntax.INTEROPERABLE))
                .as(pattern)
                .isInstanceOf(Compilation.Malformed.class);
    }

    @Test
    void malformedPattern_saysWhereAndWhy() {
        assertThat(Regexp.compile("ab\\d", RegexpSyntax.INTEROPERABLE))
                .isEqualTo(
                        new Compilation.Malformed(
                                "expected one of ()*+-.?[\\]^nrt{|} or p{…} or P{…} after a backslash at index 3 of the pattern"));
        assertThat(Regexp.compile("(a", RegexpSyntax.RE2)).isInstanceOf(Compilation.Malformed.class);
    }

    @Test
    void re2Syntax_isPassedThrough() {
        Compilation compilation = Regexp.compile("(?i)^\\w+\\d$", RegexpSyntax.RE2);
        assertThat(((Compilation.Compiled) compilation).regexp().findsIn("ABC1"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a{1000}b{1000}", "((a{10}){10}){10}", "(((((a{9}){9}){9}){9}){9}){9}", "([ab]{40}c{2}){40}"})
    void largePattern_isRefused(String pattern) {
        assertThat(Regexp.compile(pattern, RegexpSyntax.INTEROPERABLE)).isInstanceOf(Compilation.TooLarge.class);
    }

    @Test
    void longPattern_isRefused() {
        assertThat(Regexp.compile("a".repeat(512), RegexpSyntax.RE2)).isInstanceOf(Compilation.Compiled.class);
        assertThat(Regexp.compile("a".repeat(513), RegexpSyntax.RE2))
                .isEqualTo(new Compilation.TooLarge("pattern longer than 512 characters"));
    }

    @Test
    void untrustedPattern_hasToBeSmaller() {
        assertThat(Regexp.compile("a{150}", RegexpSyntax.RE2)).isInstanceOf(Compilation.Compiled.class);
        assertThat(Regexp.compileUntrusted("a{150}", RegexpSyntax.RE2)).isInstanceOf(Compilation.Compiled.class);
        assertThat(Regexp.compile("a{250}", RegexpSyntax.RE2)).isInstanceOf(Compilation.Compiled.class);
        assertThat(Regexp.compileUntrusted("a{250}", RegexpSyntax.RE2)).isInstanceOf(Compilation.TooLarge.class);
    }

    @Test
    void steps_growWithTextAndPattern() {
        int small = compiled("a").stepsFor("x".repeat(100));
        assertThat(compiled("a").stepsFor("x".repeat(4_000))).isGreaterThan(20 * small);
        assertThat(compiled("a{100}").stepsFor("x".repeat(100))).isGreaterThan(20 * small);
    }
}
