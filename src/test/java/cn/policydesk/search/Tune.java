package cn.policydesk.search;
import java.util.*;
public class Tune {
  static Weights of(float[] v) { return new Weights(Weights.kinds(v[0],v[1],v[2],v[3],v[4]), Weights.kinds(0,v[5],0,v[6],0), Weights.kinds(v[7],v[8],v[9],v[10],v[11]), Weights.kinds(v[12],v[13],v[14],v[15],v[16]), v[17],v[18],v[19],1.2f); }
  static double ll(String half, double T) throws Exception { double sum=0; int n=0; Ranking r = new Ranking(Lab.searcher, Lab.vec, Lab.subject, Lab.W);
    for (String[] nn : Lab.N) for (Lab.Q q : Lab.golden2(nn[0])) { if (!q.half().equals(half) || q.labels().isEmpty()) continue; n++;
      double all=1e-9, ok=1e-9; for (Ranked x : r.rank(Lab.an(q.text()), q.region())) { double e=Math.exp(T*(x.score())); all+=e; var ref=Lab.units.get(x.unit()).ref(); boolean hit=false; for (int i=0;i<q.labels().size();i++) if (q.labels().get(i).equals(ref.label()) && (q.paras().get(i)==0||q.paras().get(i)==ref.paragraph())) hit=true; if (hit) ok+=e; }
      sum += Math.max(-4, Math.log(ok/all)); } return sum/n; }
  static double obj() throws Exception { double b=-9; for (double T : new double[]{4,8,16,24}) b=Math.max(b, ll("调优",T)); return b; }
  public static void main(String[] a) throws Exception {
    float[] v = {0.5f,1.5f,1.2f,1f,0.2f, 0.2f,0.8f, 1f,1f,0.6f,2f,0.2f, 0.5f,1f,0.3f,2f,0.3f, 16f,0.6f,0.15f};
    Lab.load(null); Lab.W = of(v); List<cn.policydesk.search.Analysis> lines = new ArrayList<>(); for (Unit u : Lab.units) for (String s : u.asked()) lines.add(Lab.ta.question(s));
    Lab.vec = new AskedVectors(lines, Lab.W);
    double best = obj(); System.out.println("start "+best);
    float[] f = {0.5f, 0.75f, 1.35f, 2f, 0f};
    long t = System.currentTimeMillis();
    for (int pass=0; pass<1; pass++) for (int i : new int[]{17,18,19,3,1,2,0,4,10,8,9,7,11,15,13,14,12,16,5,6}) { 
      float keep = v[i]; float bv = keep;
      for (float m : f) { v[i] = keep*m; Lab.W = of(v); if (i>=12 && i<=16) Lab.vec = new AskedVectors(lines, Lab.W); double o = obj(); if (o > best + 1e-3) { best = o; bv = v[i]; } }
      v[i] = bv; Lab.W = of(v); Lab.vec = new AskedVectors(lines, Lab.W);
      if (bv != keep) System.out.println(i+" "+keep+" -> "+bv+" obj "+best+" "+Arrays.toString(Lab.eval("盲测",false,false)));
    }
    System.out.println(Arrays.toString(v)); Lab.eval("调优",false,true); Lab.eval("盲测",false,true); System.out.println((System.currentTimeMillis()-t)/1000);
  }
}
