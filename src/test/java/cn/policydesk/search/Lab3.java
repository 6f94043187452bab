package cn.policydesk.search;
import java.util.*;
public class Lab3 {
  static double[] exam() throws Exception { Ranking r = new Ranking(Lab.searcher, Lab.vec, Lab.subject, Lab.W); double n=0,h1=0,h3=0; for (String[] nn : Lab.N) for (Lab.Q q : Lab.goldenAt("/tmp/exam/"+nn[0]+".jsonl",nn[0])) { if (q.labels().isEmpty()) continue; n++; List<String> seen=new ArrayList<>(); int k=0; for (Ranked x : r.rank(Lab.ta.question(q.text()), q.region())) { String l=Lab.units.get(x.unit()).ref().label(); if(seen.contains(l))continue; seen.add(l); if(q.labels().contains(l)){k=seen.size();break;} } if(k==1)h1++; if(k>=1&&k<=3)h3++; } return new double[]{h1/n,h3/n}; }
  public static void main(String[] a) throws Exception {
    float[][] vs = {{0.5f,1.5f,1.2f,1f,0.2f, 0f,0.8f, 1f,1f,0.6f,2f,0.2f, 0.5f,1f,0.3f,2f,0.3f, 16f,0.6f,0.15f},
      {0f,0.75f,0f,0f,0.2f, 0.2f,1.6f, 0.5f,1f,1.2f,1f,0f, 0.5f,1f,0.3f,2f,0.3f, 21.6f,0.6f,0.3f},
      {0.2f,0.8f,0.4f,0.4f,0.2f, 0.2f,1.2f, 0.6f,1f,1f,1.2f,0.1f, 0.5f,1f,0.3f,2f,0.3f, 20f,0.6f,0.3f},
      {0.3f,1f,0.6f,0.6f,0.2f, 0.2f,1.2f, 0.6f,1f,1f,1.2f,0.2f, 0.5f,1f,0.3f,2f,0.3f, 20f,0.6f,0.3f},
      {0.2f,0.8f,0.4f,0.4f,0.2f, 0.2f,1.2f, 0.6f,1f,1f,1.2f,0.2f, 0.5f,1f,0.3f,2f,0.3f, 20f,1.0f,0.4f}};
    Lab.load(null); for (float[] v : vs) { Lab.W = Tune.of(v); System.out.println("full "+Arrays.toString(Lab.eval("调优",false,false))+Arrays.toString(Lab.eval("盲测",false,false))+" exam "+Arrays.toString(exam())); }
    for (String[] n : Lab.N) { Lab.load(n[1]); int vi=0; for (float[] v : vs) { Lab.W = Tune.of(v); double h=0,c=0,h3=0; Ranking r = new Ranking(Lab.searcher, Lab.vec, Lab.subject, Lab.W);
      for (Lab.Q q : Lab.golden(n[0])) if (!q.labels().isEmpty()) { c++; int k=0; List<String> seen=new ArrayList<>(); for (Ranked x : r.rank(Lab.ta.question(q.text()), q.region())) { String l=Lab.units.get(x.unit()).ref().label(); if(seen.contains(l))continue; seen.add(l); if(q.labels().contains(l)){k=seen.size();break;} } if(k==1)h++; if(k>=1&&k<=3)h3++; }
      System.out.printf("left out %s v%d hit1=%.3f hit3=%.3f%n", n[0], vi++, h/c, h3/c); } }
  }
}
