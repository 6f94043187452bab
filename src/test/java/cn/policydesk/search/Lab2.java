package cn.policydesk.search;
import cn.policydesk.notice.*;
import java.nio.file.*; import java.util.*;
public class Lab2 {
  static ClauseIndex index;
  static float[] arr(Evidence e) { return e == null ? new float[0] : new float[]{e.score(), e.nearest(), e.own(), e.lead(), e.coveredTerms(), e.coveredPairs(), e.coveredSounds(), e.coveredChars(), e.knownTerms(), e.knownPairs(), e.knownSounds(), e.agreed() ? 1 : 0, e.sums()?1:0, e.sumHeld()?1:0, e.outside(), e.rival(), e.named() ? 1 : 0, e.stranger() ? 1 : 0, e.brief()?1:99}; }
  static ClauseIndex open() throws Exception { Faults f = new Faults(); Lab.load(null);
    List<Region> regions = Region.readAll(StaffNode.read(Path.of("knowledge/regions.yaml"),"regions",f));
    return ClauseIndex.open(Files.createTempDirectory("lx"), "v", List.copyOf(Lab.units), Lab.words, regions).index(); }
  public static void main(String[] a) throws Exception {
    if (a.length>1) { try (var w = Files.newBufferedWriter(Path.of("/tmp/lab/evl.jsonl"))) { for (String[] n : Lab.N) { ClauseIndex ix = Corpus.read(n[1]).index(); for (Lab.Q q : Lab.golden(n[0])) { Scope sc = ix.scope(new Question(q.text(), q.region())); Evidence e = ix.weigh(new Question(q.text(), q.region())); List<Hit> hits = ix.ranked(new Question(q.text(), q.region()),3);
        w.write(new tools.jackson.databind.json.JsonMapper().writeValueAsString(Map.of("id",q.id(),"half",q.half(),"y",q.labels().isEmpty()?0:1,"place",sc instanceof Scope.Within ? "" : "x","f",arr(e),"want",q.labels(),"got",hits.stream().map(h->h.ref().label()).toList()))+"\n"); } } } return; }
    index = open();
    try (var w = Files.newBufferedWriter(Path.of("/tmp/lab/ev.jsonl"))) {
      for (String[] n : Lab.N) { List<Lab.Q> qs = new ArrayList<>(Lab.golden(n[0])); if (a.length>0) qs.addAll(Lab.goldenAt(a[0]+"/"+n[0]+".jsonl", n[0]));
        for (Lab.Q q : qs) {
        Finding f = index.search(new Question(q.text(), q.region())); Scope sc = index.scope(new Question(q.text(), q.region()));
        String pl = sc instanceof Scope.Within ? "" : sc.toString();
        Evidence e = index.weigh(new Question(q.text(), q.region())); float[] v = arr(e);
        boolean hit=false; List<Hit> hits = f instanceof Finding.Answered x ? x.hits() : f instanceof Finding.Unsure x ? x.hits() : List.of();
        w.write(new tools.jackson.databind.json.JsonMapper().writeValueAsString(Map.of("id",q.id(),"q",q.text(),"half",q.half(),"kind",q.kind(),"y",q.labels().isEmpty()?0:1,"place",pl,"f",v,"out",f.getClass().getSimpleName(),"want",q.labels(),"got",hits.stream().map(h->h.ref().label()).toList()))+"\n"); } } }
  }
}
