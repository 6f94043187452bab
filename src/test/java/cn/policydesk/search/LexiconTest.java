package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

    @TempDir
    private Path folder;

    private Lexicon lexicon;

    @BeforeEach
    void read() {
        lexicon = new Lexicon(new WordFolder(folder)
                .with("synonyms.txt", "社保 = 社会保险 = 社會保險費", "社保补贴 = 社会保险补贴", "开店 => 创业, 社会保险", "夜校 => 夜间课堂")
                .with("dictionary.txt", "补贴", "ＡＩ训练师", "[n-1] 横漂")
                .with("stopwords.txt", "请问", "社")
                .words());
    }

    private Lexicon.Entry entry(String text) {
        Lexicon.Match match = Objects.requireNonNull(lexicon.longest(text, 0), text);
        assertThat(match.end()).as(text).isEqualTo(text.length());
        return match.entry();
    }

    @Test
    void everyFormOfAGroupLeadsToTheFirst() {
        assertThat(List.of(entry("社保"), entry("社会保险"), entry("社会保险费")))
                .extracting(Lexicon.Entry::canonical)
                .containsOnly("社保");
    }

    @Test
    void aDictionaryTermIsItsOwnCanonicalForm() {
        assertThat(entry("补贴").canonical()).isEqualTo("补贴");
        assertThat(entry("ai训练师").canonical()).isEqualTo("ai训练师");
    }

    @Test
    void aLayExpressionIsNoTermButStandsForCanonicalOnes() {
        assertThat(entry("开店").canonical()).isNull();
        assertThat(entry("开店").stands()).containsExactly("创业", "社保");
    }

    @Test
    void whatALayExpressionStandsForBecomesATermItself() {
        assertThat(entry("夜间课堂").canonical()).isEqualTo("夜间课堂");
    }

    @Test
    void stopWordsAreMarkedAndCarryNothing() {
        assertThat(entry("请问")).isEqualTo(new Lexicon.Entry("请问", null, List.of(), true));
    }

    @Test
    void theLongestEntryAtAPlaceIsFound() {
        assertThat(Objects.requireNonNull(lexicon.longest("交社会保险补贴吗", 1))
                        .entry()
                        .text())
                .isEqualTo("社会保险补贴");
        assertThat(Objects.requireNonNull(lexicon.longest("社会工作", 0)).entry().text())
                .isEqualTo("社");
        assertThat(lexicon.longest("会保险", 0)).isNull();
        assertThat(lexicon.longest("", 0)).isNull();
    }

    @Test
    void everyEntryAtAPlaceIsFoundShortestFirst() {
        List<Lexicon.Match> matches = new ArrayList<>();

        lexicon.all("交社会保险费", 1, matches);

        assertThat(matches).extracting(match -> match.entry().text()).containsExactly("社", "社会保险", "社会保险费");
        assertThat(matches).extracting(Lexicon.Match::start).containsOnly(1);
        assertThat(matches).extracting(Lexicon.Match::end).containsExactly(2, 5, 6);
    }

    @Test
    void wordsOfANoticeLeftOutAreGone() {
        Words words = new WordFolder(folder)
                .with("dictionary.txt", "[n-1] 横漂", "[n-2] 群演", "补贴")
                .words();
        Lexicon without = new Lexicon(words.without("n-1"));

        assertThat(without.longest("横漂", 0)).isNull();
        assertThat(without.longest("群演", 0)).isNotNull();
        assertThat(without.longest("补贴", 0)).isNotNull();
    }
}
